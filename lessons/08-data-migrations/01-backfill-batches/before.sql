CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  email text
);

INSERT INTO customers (name, email)
SELECT 'Customer ' || n,
  CASE
    WHEN n % 2 = 0 THEN NULL
    WHEN n % 7 = 0 THEN '  Customer' || n || '@Mail.Example '
    ELSE 'customer' || n || '@MAIL.example'
  END
FROM generate_series(1, 2600) AS n;
