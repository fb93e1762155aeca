CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  street text,
  postcode text,
  city text,
  delivery jsonb NOT NULL DEFAULT '{}'
);

INSERT INTO users (email, street, postcode, city, delivery) VALUES
  ('ada@shop.example', 'Mill Lane 4', '20095', 'Hamburg', '{"floor": 2}'),
  ('bo@mail.example', 'Quay 17', '24103', 'Kiel', '{"floor": 0, "bell": "Bo"}'),
  ('chen@mail.example', NULL, NULL, NULL, '{}'),
  ('dana@mail.example', 'Old Market 1', '18055', 'Rostock', '{}'),
  ('eli@mail.example', 'Station Road 8', '23552', 'Luebeck', '{"shed": true}'),
  ('fay@mail.example', 'Harbour 3', '28195', 'Bremen', '{}'),
  ('gus@mail.example', NULL, NULL, NULL, '{}'),
  ('hana@mail.example', 'Park Row 12', '30159', 'Hanover', '{"floor": 5, "lift": false}');

CREATE TABLE addresses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id bigint NOT NULL REFERENCES users,
  label text NOT NULL,
  street text NOT NULL,
  postcode text NOT NULL,
  city text NOT NULL,
  delivery jsonb NOT NULL DEFAULT '{}',
  UNIQUE (user_id, label)
);

-- Bo typed his new flat, Dana what was known already, Eli only his office; Gus has no old address at all.
INSERT INTO addresses (user_id, label, street, postcode, city, delivery) VALUES
  (2, 'home', 'Dyke Street 30', '24105', 'Kiel', '{"floor": 1}'),
  (4, 'home', 'Old Market 1', '18055', 'Rostock', '{}'),
  (5, 'work', 'Exchange 2', '23552', 'Luebeck', '{}');

-- Gus kept the number that his address had in the till.
INSERT INTO addresses (id, user_id, label, street, postcode, city) OVERRIDING SYSTEM VALUE VALUES
  (7001, 7, 'home', 'Bridge 9', '10115', 'Berlin');
