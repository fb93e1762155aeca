CREATE TABLE reviews (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  product_id bigint NOT NULL,
  user_id integer NOT NULL,
  stars integer NOT NULL,
  body text
);

CREATE INDEX reviews_of_user ON reviews (user_id);

INSERT INTO reviews (product_id, user_id, stars, body)
SELECT n % 40 + 1, n * 7 % 300 + 1, n % 5 + 1, CASE WHEN n % 4 = 0 THEN 'Arrived in good order' END
FROM generate_series(1, 1200) AS n;
