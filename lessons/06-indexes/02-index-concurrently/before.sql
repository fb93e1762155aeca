CREATE TABLE order_items (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL,
  product_id bigint NOT NULL,
  quantity integer NOT NULL,
  price numeric(10,2) NOT NULL
);

CREATE INDEX order_items_order_id ON order_items (order_id);

INSERT INTO order_items (order_id, product_id, quantity, price)
SELECT 1 + n / 3, 1 + n * 7 % 60, 1 + n % 4, (n * 37 % 9000) / 100.0
FROM generate_series(1, 3000) AS n;
