CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10,2) NOT NULL,
  stock integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO products (sku, name, price, stock, created_at)
SELECT 'P-' || n, (ARRAY['Lamp', 'Teapot', 'Notebook', 'Scarf', 'Clock'])[n % 5 + 1] || ' ' || n,
  (n * 83 % 9700 + 190) / 100.0, n * 7 % 40, timestamptz '2023-01-10' + n * interval '25 hours'
FROM generate_series(1, 300) AS n;
