CREATE TABLE reviews (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id bigint NOT NULL,
  product_id bigint NOT NULL,
  user_id bigint NOT NULL,
  stars integer NOT NULL,
  body text NOT NULL DEFAULT '',
  hidden boolean NOT NULL DEFAULT false,
  pinned boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT reviews_order_product_key UNIQUE (order_id, product_id)
);

INSERT INTO reviews (order_id, product_id, user_id, stars, hidden, pinned, created_at)
SELECT 1 + n / 2, 1 + n % 40, 1 + n / 8, 1 + n * 7 % 5, n % 50 = 0, n % 8 = 0,
  timestamptz '2024-01-01' + n * interval '3 hours'
FROM generate_series(0, 1199) AS n;

CREATE INDEX reviews_order ON reviews (order_id);
CREATE UNIQUE INDEX reviews_order_product ON reviews (order_id, product_id);
CREATE INDEX reviews_product_date ON reviews (product_id, created_at);
CREATE INDEX reviews_of_product ON reviews (product_id, created_at);
CREATE INDEX reviews_hidden ON reviews (product_id, created_at) WHERE hidden;
CREATE INDEX reviews_latest ON reviews (created_at, product_id);
CREATE INDEX reviews_of_user ON reviews (user_id, created_at);
CREATE UNIQUE INDEX reviews_pinned ON reviews (user_id) WHERE pinned;
