CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  placed_at timestamptz NOT NULL,
  shipped_at timestamptz
);

INSERT INTO orders (number, placed_at)
SELECT 'A-' || n, timestamptz '2023-01-02 09:00+00' + make_interval(hours => n)
FROM generate_series(1, 5000) AS n;

-- The year of the flood: its orders were taken out, and their numbers with them.
DELETE FROM orders WHERE id BETWEEN 1201 AND 3200;

UPDATE orders SET shipped_at = placed_at + make_interval(days => (id % 9)::int) WHERE id % 30 <> 0;
