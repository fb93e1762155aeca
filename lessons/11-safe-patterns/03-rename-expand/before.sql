CREATE TABLE customers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  email text
);

INSERT INTO customers (name, email)
SELECT (ARRAY['Ada', 'Bo', 'Chen', 'Dana', 'Eli', 'Fay', 'Gus'])[n % 7 + 1] || ' ' ||
    (ARRAY['Abel', 'Berg', 'Cole', 'Dunn', 'Engel', 'Frost', 'Gray', 'Hale', 'Ito', 'Jung', 'Kent'])[n % 11 + 1],
  CASE WHEN n % 3 > 0 THEN 'customer' || n || '@mail.example' END
FROM generate_series(1, 1200) AS n;
