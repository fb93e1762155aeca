CREATE TABLE members (id bigserial PRIMARY KEY, card_number text NOT NULL, card_folded text, points integer DEFAULT 0);
INSERT INTO members (card_number) SELECT 'C-' || n FROM generate_series(1, 2300) n;
