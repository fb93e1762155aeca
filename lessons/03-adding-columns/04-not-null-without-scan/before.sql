CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  user_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  total numeric(10,2) NOT NULL,
  channel text,
  placed_at timestamptz NOT NULL DEFAULT now()
);

-- Nobody ever wrote 'telephone': those orders have NULL.
INSERT INTO orders (number, user_id, status, total, channel, placed_at)
SELECT 'S-' || n, n % 40 + 1, CASE WHEN n > 225 THEN 'pending' ELSE 'done' END, (n * 37 % 9000) / 10.0,
  CASE WHEN n % 8 = 3 THEN NULL WHEN n % 3 = 0 THEN 'app' ELSE 'web' END,
  timestamptz '2024-01-01' + n * interval '7 hours'
FROM generate_series(1, 240) AS n;
