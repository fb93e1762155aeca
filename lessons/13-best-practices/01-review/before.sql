CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE
);

CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  user_id bigint NOT NULL,
  status text NOT NULL,
  total numeric(10,2) NOT NULL DEFAULT 0,
  placed_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO users (email) SELECT 'user' || n || '@example.com' FROM generate_series(1, 40) AS n;

INSERT INTO orders (number, user_id, status, total, placed_at)
SELECT 'S-' || n, 1 + n % 40, CASE WHEN n % 25 = 0 THEN 'paid' ELSE 'done' END, (n * 37 % 9000) / 10.0,
  timestamptz '2024-01-01' + n * interval '1 hour'
FROM generate_series(1, 500) AS n;
