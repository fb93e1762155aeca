CREATE TABLE members (id bigserial PRIMARY KEY, card_number text NOT NULL, settings jsonb NOT NULL DEFAULT '{}');
INSERT INTO members (card_number, settings)
SELECT 'C-' || n, jsonb_build_object('language', (ARRAY['de', 'en', 'tr'])[1 + n % 3]) FROM generate_series(1, 90) n;
