CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL UNIQUE,
  user_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  total numeric(10,2) NOT NULL,
  date timestamptz NOT NULL DEFAULT now(),
  shipped_at timestamptz
);

CREATE INDEX orders_date ON orders (date);

INSERT INTO orders (number, user_id, status, total, date, shipped_at) VALUES
  ('S-1001', 4, 'done', 24.90, '2024-05-02 09:12+00', '2024-05-03 06:00+00'),
  ('S-1002', 7, 'done', 310.00, '2024-05-02 15:40+00', '2024-05-04 06:00+00'),
  ('S-1003', 4, 'cancelled', 18.50, '2024-05-03 08:05+00', NULL),
  ('S-1004', 11, 'shipped', 89.99, '2024-05-04 11:30+00', '2024-05-06 06:00+00'),
  ('S-1005', 2, 'paid', 412.35, '2024-05-05 17:02+00', NULL),
  ('S-1006', 9, 'paid', 7.80, '2024-05-06 10:21+00', NULL);
