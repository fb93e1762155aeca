CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10,2) NOT NULL
);

INSERT INTO products (sku, name, price) VALUES
  ('TEA-01', 'Breakfast tea', 6.20),
  ('TEA-02', 'Green tea', 7.40),
  ('CUP-01', 'Cup, blue', 12.00),
  ('CUP-02', 'Cup, white', 12.00),
  ('POT-01', 'Pot', 29.00);
