CREATE TABLE suppliers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL
);

INSERT INTO suppliers (name) VALUES ('Own garden'), ('Hill Farm'), ('Quay Imports'), ('Old Mill');

CREATE TABLE products (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sku text NOT NULL UNIQUE,
  name text NOT NULL,
  price numeric(10,2) NOT NULL,
  stock integer NOT NULL DEFAULT 0,
  till_code text NOT NULL,
  supplier_id bigint NOT NULL DEFAULT 1 CONSTRAINT products_bought_from REFERENCES suppliers (id)
);

CREATE INDEX products_of_supplier ON products (supplier_id);

INSERT INTO products (sku, name, price, stock, till_code, supplier_id) VALUES
  ('TEA-100', 'Mint tea', 4.50, 40, '0100', 1),
  ('TEA-250', 'Black tea', 7.20, 25, '0101', 3),
  ('HNY-500', 'Honey', 9.00, 12, '0200', 2),
  ('FLR-001', 'Rye flour', 2.80, 60, '0300', 4),
  ('FLR-002', 'Oat flour', 3.10, 33, '0301', 4),
  ('JAM-340', 'Plum jam', 5.40, 18, '0400', 2),
  ('SOP-001', 'Soap', 3.90, 51, '0500', 3),
  ('POT-009', 'Basil in a pot', 2.50, 7, '0600', 1);
