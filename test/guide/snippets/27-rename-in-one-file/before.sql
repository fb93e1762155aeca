CREATE TABLE members (id bigserial PRIMARY KEY, name text NOT NULL, points integer DEFAULT 0);
INSERT INTO members (name) SELECT 'Reader ' || n FROM generate_series(1, 110) n;
