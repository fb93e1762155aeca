CREATE TYPE ticket_status AS ENUM ('open', 'parked', 'answered', 'closed');

CREATE TABLE tickets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  status ticket_status NOT NULL DEFAULT 'open',
  parked_until date,
  opened_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO tickets (subject, status, parked_until, opened_at) VALUES
  ('My parcel is lost', 'open', NULL, '2024-09-02 08:10+00'),
  ('When will the kettle be back?', 'parked', '2024-10-15', '2024-09-02 09:25+00'),
  ('I was charged twice', 'answered', NULL, '2024-09-02 11:02+00'),
  ('Please call me after my holiday', 'parked', '2024-09-23', '2024-09-03 07:40+00'),
  ('Where is my refund?', 'closed', '2024-09-10', '2024-09-03 10:15+00'),
  ('The lid is broken', 'open', NULL, '2024-09-03 13:33+00'),
  ('Do you ship to Norway?', 'closed', NULL, '2024-09-04 08:05+00'),
  ('Remind me when it is in blue', 'parked', '2024-11-01', '2024-09-04 09:50+00');
