CREATE TABLE titles (
  id bigserial PRIMARY KEY,
  isbn text NOT NULL,
  late_fee numeric(8,2) NOT NULL DEFAULT 0.50,
  pages integer
);
INSERT INTO titles (isbn, late_fee, pages)
SELECT '978-0-' || n, (n % 7) * 0.25, 90 + n FROM generate_series(1, 60) n;

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
