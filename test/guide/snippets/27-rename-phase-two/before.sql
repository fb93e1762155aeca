CREATE TABLE members (id bigserial PRIMARY KEY, name text NOT NULL, points integer DEFAULT 0, whole_name text);
INSERT INTO members (name, whole_name) SELECT 'Reader ' || n, 'Reader ' || n FROM generate_series(1, 110) n;
