CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10,2) NOT NULL,
  attributes jsonb NOT NULL DEFAULT '{}'
);

INSERT INTO products (sku, name, price, attributes)
SELECT 'P-' || lpad(n::text, 4, '0'),
  (ARRAY['Kettle', 'Teapot', 'Mug', 'Bowl', 'Lamp', 'Tray'])[1 + n % 6] || ' ' || n,
  5 + (n * 37 % 9000) / 100.0,
  jsonb_build_object(
    'colour', (ARRAY['white', 'blue', 'green', 'black', 'red', 'yellow', 'grey'])[1 + n % 7],
    'material', (ARRAY['steel', 'glass', 'clay', 'wood', 'enamel'])[1 + n % 5],
    'tags', CASE WHEN n % 40 = 0 THEN '["gift", "sale"]'::jsonb WHEN n % 9 = 0 THEN '["gift"]' ELSE '[]' END
  ) || CASE WHEN n % 6 = 0 THEN jsonb_build_object('litres', 0.5 + (n % 5) * 0.25) ELSE '{}' END
FROM generate_series(1, 3000) AS n;

ANALYZE products;
