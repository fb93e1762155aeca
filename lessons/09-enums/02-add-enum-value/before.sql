CREATE TYPE enum_tickets_priority AS ENUM ('low', 'normal', 'high');

CREATE TABLE tickets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  priority enum_tickets_priority NOT NULL DEFAULT 'normal',
  opened_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO tickets (subject, priority, opened_at) VALUES
  ('My parcel is lost', 'high', '2024-08-01 08:10+00'),
  ('Do you have it in blue?', 'low', '2024-08-01 09:25+00'),
  ('I was charged twice', 'high', '2024-08-01 11:02+00'),
  ('Thank you', 'low', '2024-08-02 07:40+00'),
  ('Why was I charged for postage?', 'low', '2024-08-02 10:15+00'),
  ('The lid is broken', 'normal', '2024-08-02 13:33+00'),
  ('My card was charged, but there is no order', 'normal', '2024-08-03 08:05+00'),
  ('Can I change my address?', 'high', '2024-08-03 09:50+00');
