CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  total numeric(10,2) NOT NULL
);

INSERT INTO orders (number, total) VALUES
  ('A-1001', 24.90), ('A-1002', 8.50), ('A-1003', 61.00), ('A-1004', 12.75), ('A-1005', 33.20);
