CREATE TABLE titles (
  id bigserial PRIMARY KEY,
  isbn text NOT NULL,
  shelf text DEFAULT 'hall',
  pages integer
);
INSERT INTO titles (isbn, shelf)
VALUES ('978-0-1', 'hall'), ('978-0-2', 'attic'), ('978-0-3', 'cellar'), ('978-0-4', NULL), ('978-0-5', 'hall');
