update file set module = 'wall' from post_photo p where p.file_id = file.id;
