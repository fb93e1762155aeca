CREATE TABLE titles (
  id bigserial PRIMARY KEY,
  isbn text NOT NULL,
  late_fee numeric(8,2) NOT NULL DEFAULT 0.50,
  pages integer
);
INSERT INTO titles (isbn, late_fee, pages)
SELECT '978-0-' || n, (n % 7) * 0.25, 90 + n FROM generate_series(1, 60) n;
