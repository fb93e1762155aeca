CREATE TABLE members (
  id bigserial PRIMARY KEY,
  card_number text NOT NULL,
  joined_on date NOT NULL DEFAULT '2021-03-01'
);
INSERT INTO members (card_number, joined_on)
SELECT 'C-' || (7000 + n), date '2021-03-01' + n FROM generate_series(1, 240) n;
