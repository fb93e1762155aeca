CREATE TABLE loan_items (
  id bigserial PRIMARY KEY,
  loan_id bigint NOT NULL,
  title_id bigint NOT NULL,
  returned_on date
);
INSERT INTO loan_items (loan_id, title_id) SELECT n, n % 9 FROM generate_series(1, 150) n;
