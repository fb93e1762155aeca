import type { QueryInterface } from 'sequelize';

const rename = (from: string, to: string, after = from.length + 1) => `
  DO $$
  DECLARE
    item record;
  BEGIN
    ALTER TABLE ${from} RENAME TO ${to};
    FOR item IN
      SELECT conname AS name FROM pg_constraint WHERE conrelid = '${to}'::regclass AND conname LIKE '${from}%'
    LOOP
      EXECUTE format('ALTER TABLE ${to} RENAME CONSTRAINT %I TO %I',
        item.name, '${to}' || substr(item.name, ${after}));
    END LOOP;
    FOR item IN
      SELECT relname AS name, relkind AS kind FROM pg_class WHERE relname LIKE '${from}\\_%' AND relkind IN ('i', 'S')
    LOOP
      EXECUTE format('ALTER %s %I RENAME TO %I', CASE item.kind WHEN 'i' THEN 'INDEX' ELSE 'SEQUENCE' END,
        item.name, '${to}' || substr(item.name, ${after}));
    END LOOP;
  END
  $$;
`;

export default {
  up: (queryInterface: QueryInterface) =>
    queryInterface.sequelize.query(`${rename('feedback', 'reviews')} CREATE VIEW feedback AS TABLE reviews;`),
  down: (queryInterface: QueryInterface) =>
    queryInterface.sequelize.query(`DROP VIEW feedback; ${rename('reviews', 'feedback')}`),
};
