CREATE TYPE loan_state AS ENUM ('out', 'back');
CREATE TABLE loans (id bigserial PRIMARY KEY, state loan_state NOT NULL DEFAULT 'out');
INSERT INTO loans (state) VALUES ('out'), ('back'), ('out');
