CREATE TABLE members (id bigserial PRIMARY KEY, card_number text NOT NULL, motto text, picture text);
INSERT INTO members (card_number, motto, picture)
SELECT 'C-' || n, CASE WHEN n % 3 = 0 THEN 'read on' END, CASE WHEN n % 5 = 0 THEN '/p/' || n END
FROM generate_series(1, 300) n;
CREATE TABLE member_pages (
  id bigserial PRIMARY KEY,
  member_id bigint NOT NULL REFERENCES members (id),
  motto text,
  picture text,
  made_at timestamptz NOT NULL
);
INSERT INTO member_pages (member_id, motto, made_at) VALUES (1, 'first', '2022-02-02Z');
