CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  status text NOT NULL DEFAULT 'pending'
);

INSERT INTO orders (number, status)
SELECT 'A-' || 1000 + n, CASE WHEN n < 25 THEN 'done' ELSE 'shipped' END FROM generate_series(1, 30) AS n;
