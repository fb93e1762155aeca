CREATE TABLE coupons (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  percent integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO coupons (code, percent, created_at) VALUES
  ('WELCOME', 10, '2024-01-08 09:00+00'),
  ('SPRING10', 10, '2024-02-26 09:30+00'),
  ('POSTFREE', 5, '2024-03-01 14:00+00'),
  ('SPRING10', 15, '2024-03-04 11:20+00'),
  ('KETTLE20', 20, '2024-03-18 16:45+00'),
  ('WELCOME', 10, '2024-04-02 08:10+00'),
  ('THANKYOU', 10, '2024-04-09 10:00+00'),
  ('SPRING10', 10, '2024-04-22 13:05+00'),
  ('LATE5', 5, '2024-05-06 17:30+00');
