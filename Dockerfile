# syntax=docker/dockerfile:1
FROM python:3.13-slim
WORKDIR /srv/hallway
COPY requirements.lock requirements-semantic.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock \
    && pip install --no-cache-dir --no-deps --require-hashes -r requirements-semantic.lock
COPY app app
COPY ingest ingest
COPY sample_programs sample_programs
RUN pip install --no-cache-dir --no-deps --no-build-isolation --editable . \
    && useradd --create-home hallway && mkdir /data && chown hallway /data
USER hallway
ENV HALLWAY_DATABASE_URL=sqlite:////data/hallway.db HALLWAY_DATA_FOLDER=/data
VOLUME /data
EXPOSE 8000
CMD ["hallway", "serve", "--host", "0.0.0.0"]
