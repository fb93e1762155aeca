CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  first_name text NOT NULL,
  last_name text NOT NULL
);

CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users ON DELETE RESTRICT,
  total numeric(10,2) NOT NULL,
  placed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX orders_user_id ON orders (user_id);

CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10,2) NOT NULL
);

INSERT INTO users (email, first_name, last_name) VALUES
  ('ada@shop.example', 'Ada', 'Okoro'),
  ('bo@mail.example', 'Bo', 'Lind'),
  ('chen@mail.example', 'Chen', 'Wu'),
  ('dana@shop.example', 'Dana', 'Reyes');

INSERT INTO products (sku, name, price) VALUES
  ('CAN-01', 'Beeswax candle', 7.50),
  ('TEA-01', 'Teapot, one litre', 39.00),
  ('SOA-01', 'Olive soap', 4.20);

INSERT INTO orders (user_id, total, placed_at) VALUES
  (2, 46.50, '2024-02-01 10:12+00'),
  (3, 8.40, '2024-02-01 17:40+00'),
  (2, 4.20, '2024-02-02 08:03+00');
