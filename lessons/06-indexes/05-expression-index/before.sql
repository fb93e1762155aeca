CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  first_name text NOT NULL,
  last_name text NOT NULL,
  status text NOT NULL DEFAULT 'active'
);

INSERT INTO users (email, first_name, last_name) VALUES
  ('ada@mail.example', 'Ada', 'Berg'),
  ('Bo@Mail.example', 'Bo', 'Lund'),
  ('chen@mail.example', 'Chen', 'Wu'),
  ('Dana@mail.example', 'Dana', 'Roth'),
  ('ELI@MAIL.EXAMPLE', 'Eli', 'Hart'),
  ('fay@shop.example', 'Fay', 'Moss');

INSERT INTO users (email, first_name, last_name)
SELECT CASE n % 4 WHEN 0 THEN 'Customer' || n || '@Mail.example' ELSE 'customer' || n || '@mail.example' END,
  'Customer', n::text
FROM generate_series(1, 1500) AS n;
