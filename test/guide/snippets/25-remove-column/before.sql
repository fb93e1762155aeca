CREATE TABLE members (
  id bigserial PRIMARY KEY,
  card_number text NOT NULL,
  old_number bigint NOT NULL UNIQUE,
  points integer DEFAULT 0
);
INSERT INTO members (card_number, old_number) SELECT 'C-' || n, 5000000000 + n FROM generate_series(1, 70) n;
