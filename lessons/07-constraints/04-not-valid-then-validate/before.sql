CREATE TABLE order_items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL,
  product_id bigint NOT NULL,
  quantity integer NOT NULL,
  price numeric(10,2) NOT NULL
);

INSERT INTO order_items (order_id, product_id, quantity, price) VALUES
  (1, 1, 2, 9.50),
  (1, 4, 1, 14.00),
  (2, 2, -1, 34.00),
  (2, 4, -3, 14.00),
  (3, 5, 1, 22.00),
  (4, 1, 4, 9.00),
  (4, 3, 1, 11.00),
  (5, 7, -2, 58.00),
  (6, 6, 6, 6.00),
  (6, 1, 1, 9.50),
  (7, 8, 1, 64.00),
  (8, 4, 2, 14.00),
  (9, 2, 1, 36.00),
  (10, 5, 3, 22.00),
  (11, 1, 12, 8.50),
  (12, 4, 1, 15.00);
