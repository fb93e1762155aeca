CREATE TABLE tickets (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject text NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO tickets (subject) VALUES
  ('My parcel is lost'), ('Do you have it in blue?'), ('I was charged twice'), ('Thank you!');
