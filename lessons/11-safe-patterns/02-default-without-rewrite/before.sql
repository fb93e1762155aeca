CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL UNIQUE,
  user_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  total numeric(10,2) NOT NULL,
  placed_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO orders (number, user_id, status, total, placed_at)
SELECT 'S-' || n, n % 90 + 1, CASE WHEN n % 40 = 0 THEN 'paid' ELSE 'done' END, (n * 37 % 9000) / 10.0,
  timestamptz '2024-01-01' + n * interval '1 hour'
FROM generate_series(1, 800) AS n;
