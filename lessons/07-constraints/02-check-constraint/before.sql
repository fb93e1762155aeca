CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10,2) NOT NULL,
  sale_price numeric(10,2)
);

CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  total numeric(10,2) NOT NULL
);

INSERT INTO products (sku, name, price, sale_price) VALUES
  ('MUG-1', 'Enamel mug', 9.50, NULL),
  ('POT-1', 'Coffee pot', 34.00, 27.50),
  ('SOCK-1', 'Walking socks', 14.00, NULL),
  ('HAT-1', 'Knitted hat', 22.00, 11.00),
  ('LAMP-1', 'Desk lamp', 58.00, NULL);

INSERT INTO orders (number, status, total) VALUES
  ('S-1001', 'done', 43.50),
  ('S-1002', 'cancelled', 14.00),
  ('S-1003', 'shipped', 36.00),
  ('S-1004', 'canceled', 58.00),
  ('S-1005', 'paid', 22.00),
  ('S-1006', 'cancelled', 9.50),
  ('S-1007', 'pending', 28.00);
