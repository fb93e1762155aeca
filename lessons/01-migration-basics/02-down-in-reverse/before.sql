CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10,2) NOT NULL
);

INSERT INTO products (sku, name, price) VALUES
  ('CAN-01', 'Beeswax candle', 7.50),
  ('CAN-02', 'Candlestick, brass', 24.00),
  ('TEA-01', 'Teapot, one litre', 39.00),
  ('TEA-02', 'Tea towel, striped', 9.90),
  ('SOA-01', 'Olive soap', 4.20);
