CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO users (email, name) VALUES
  ('ada@shop.example', 'Ada'),
  ('bo@mail.example', 'Bo'),
  ('chen@mail.example', 'Chen'),
  ('dana@shop.example', 'Dana'),
  ('eli@shop.example.net', 'Eli'),
  ('fay@mail.example', 'Fay');
