CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  number text NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  total numeric(10,2) NOT NULL,
  note text
);

INSERT INTO orders (number, status, total, note) VALUES
  ('S-1001', 'done', 24.90, NULL),
  ('S-1002', 'done', 112.00, 'returned: lid broken'),
  ('S-1003', 'shipped', 8.50, NULL),
  ('S-1004', 'done', 39.95, 'returned: lid broken'),
  ('S-1005', 'cancelled', 15.00, NULL),
  ('S-1006', 'paid', 61.20, 'leave it with the neighbour');
