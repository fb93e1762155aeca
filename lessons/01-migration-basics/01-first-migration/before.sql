CREATE TABLE opening_hours (
  weekday smallint PRIMARY KEY CHECK (weekday BETWEEN 1 AND 7),
  opens_at time NOT NULL,
  closes_at time NOT NULL
);

INSERT INTO opening_hours (weekday, opens_at, closes_at) VALUES
  (1, '09:00', '18:00'),
  (2, '09:00', '18:00'),
  (3, '09:00', '13:00'),
  (4, '09:00', '18:00'),
  (5, '09:00', '20:00'),
  (6, '10:00', '16:00');
