-- Numbers of agencies that sign themselves up (P9); those below belong to the demo.
create sequence agency_number start with 101;
