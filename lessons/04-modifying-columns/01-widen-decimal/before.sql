CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL UNIQUE,
  user_id bigint NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  total numeric(10,2) NOT NULL DEFAULT 0,
  placed_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO orders (number, user_id, status, total, placed_at) VALUES
  ('S-1001', 4, 'done', 24.90, '2024-03-18 09:12+00'),
  ('S-1002', 7, 'done', 1310.00, '2024-03-18 15:40+00'),
  ('S-1003', 4, 'cancelled', 0.00, '2024-03-19 08:05+00'),
  ('S-1004', 11, 'shipped', 89999999.99, '2024-03-20 11:30+00'),
  ('S-1005', 2, 'paid', 412.35, '2024-03-20 17:02+00'),
  ('S-1006', 9, 'paid', 99999999.99, '2024-03-21 10:21+00'),
  ('S-1007', 7, 'pending', 0.00, '2024-03-21 10:48+00');
