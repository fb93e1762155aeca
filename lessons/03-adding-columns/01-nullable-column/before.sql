CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  first_name text NOT NULL,
  last_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO users (email, first_name, last_name) VALUES
  ('ada@shop.example', 'Ada', 'Ames'),
  ('bo@mail.example', 'Bo', 'Berg'),
  ('chen@mail.example', 'Chen', 'Chu'),
  ('dana@shop.example', 'Dana', 'Diaz'),
  ('eli@mail.example', 'Eli', 'Eklund');
