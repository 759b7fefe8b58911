-- Product categories (POL-10). Only those that the rules name are entered; the owner of the master data adds others.
create table product_category (
    code         varchar(40)  not null primary key,
    product_line varchar(20)  not null,
    name_en      varchar(100) not null,
    name_zh      varchar(100) not null,
    active       boolean      not null
);

-- 003, 1.2
insert into product_category (code, product_line, name_en, name_zh, active) values
    ('FURNITURE',         'HOME_FURNISHING', 'Furniture',         '家具',     true),
    ('DOORS_AND_WINDOWS', 'HOME_FURNISHING', 'Doors and windows', '门窗',     true),
    ('FLOORING',          'HOME_FURNISHING', 'Flooring',          '地板',     true),
    ('TILES',             'HOME_FURNISHING', 'Tiles',             '瓷砖',     true),
    ('SANITARY_WARE',     'HOME_FURNISHING', 'Sanitary ware',     '卫浴洁具', true),
    ('KITCHEN_EQUIPMENT', 'HOME_FURNISHING', 'Kitchen equipment', '厨房设备', true),
    ('HOME_DECOR',        'HOME_FURNISHING', 'Home décor',        '家居饰品', true);
