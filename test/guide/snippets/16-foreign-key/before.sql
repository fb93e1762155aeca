CREATE TABLE loans (
  id bigserial PRIMARY KEY,
  member_id bigint NOT NULL,
  state text NOT NULL DEFAULT 'out',
  lent_at timestamptz NOT NULL DEFAULT now(),
  renewals integer NOT NULL DEFAULT 0
);
INSERT INTO loans (member_id, state, lent_at)
SELECT 1 + n % 80, (ARRAY['out', 'back', 'lost'])[1 + n % 3], timestamptz '2023-05-01Z' + n * interval '3 hours'
FROM generate_series(1, 330) n;

CREATE TABLE members (id bigserial PRIMARY KEY, card_number text NOT NULL);
INSERT INTO members (card_number) SELECT 'C-' || n FROM generate_series(1, 80) n;
