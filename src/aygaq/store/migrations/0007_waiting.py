"""An index that answers what waits without reading whole rows of sources."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("store", "0006_tokens"),)
    operations = (
        migrations.AddIndex(
            model_name="indexedsource",
            index=models.Index(fields=["readings", "waiting", "copies"], name="index_waiting"),
        ),
    )
