CREATE TABLE suppliers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  delivery_days text NOT NULL DEFAULT '14'
);

INSERT INTO suppliers (name, delivery_days) VALUES
  ('Teapots & Sons', '5'),
  ('Nordlicht Lampen', '14'),
  ('Papelería Sol', ''),
  ('Hanoi Silk', '28'),
  ('The Corner Bakery', '0'),
  ('Fjord Wool', '7'),
  ('Old Mill Soap', ''),
  ('Kyoto Knives', '14');
