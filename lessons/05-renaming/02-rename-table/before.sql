CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL
);

CREATE TABLE feedback (
  id bigserial PRIMARY KEY,
  product_id bigint NOT NULL REFERENCES products,
  user_id bigint NOT NULL,
  stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
  body text
);

CREATE INDEX feedback_product_id ON feedback (product_id);

INSERT INTO products (sku, name) VALUES
  ('TEA-01', 'Teapot'),
  ('LAMP-07', 'Desk lamp'),
  ('SOAP-03', 'Olive soap');

INSERT INTO feedback (product_id, user_id, stars, body) VALUES
  (1, 4, 5, 'Pours without a drop beside the cup.'),
  (1, 9, 2, 'The lid is loose.'),
  (2, 4, 4, NULL),
  (2, 11, 1, 'Arrived without a plug.'),
  (3, 7, 5, 'Smells of holidays.');
