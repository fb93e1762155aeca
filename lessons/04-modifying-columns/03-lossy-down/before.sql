CREATE TABLE tickets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  priority text,
  opened_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO tickets (subject, priority, opened_at) VALUES
  ('The teapot drips', 'normal', '2024-04-02 08:14+00'),
  ('Wrong colour', 'low', '2024-04-02 09:40+00'),
  ('Charged twice', 'urgent', '2024-04-02 11:05+00'),
  ('Where is my parcel?', NULL, '2024-04-03 07:52+00'),
  ('Needed for a wedding on Saturday', 'asap', '2024-04-03 10:30+00'),
  ('Lamp arrived without a plug', 'high', '2024-04-03 13:21+00'),
  ('Do you gift-wrap?', NULL, '2024-04-04 09:09+00'),
  ('The lid is missing', 'normal', '2024-04-04 15:47+00'),
  ('Parcel at the wrong door', 'urgent', '2024-04-05 08:33+00'),
  ('Can I change the address?', NULL, '2024-04-05 16:20+00'),
  ('The invoice has no date', 'normal', '2024-04-06 10:11+00');
